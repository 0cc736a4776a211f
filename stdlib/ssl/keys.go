package ssl

import (
	"bytes"
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/tls"
	"crypto/x509"
	"encoding/asn1"
	"encoding/pem"
	"errors"
	"hash"
)

// this file reads private keys, which may be encrypted

var (
	errNoPassword = errors.New("the key needs a password")
	errBadKey     = errors.New("the key cannot be read")
	errNoMatch    = errors.New("the key is not that of the certificate")
)

// keyPair makes a certificate of what files hold. The password is asked for when it is needed.
func keyPair(certText, keyText []byte, password func() ([]byte, error)) (tls.Certificate, error) {
	var out tls.Certificate
	for rest := certText; ; {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			break
		}
		if block.Type == "CERTIFICATE" {
			out.Certificate = append(out.Certificate, block.Bytes)
		}
	}
	key, err := readKey(keyText, password)
	if err != nil {
		return out, err
	}
	if out.Leaf, err = x509.ParseCertificate(out.Certificate[0]); err != nil {
		return out, errBadKey
	}
	public, ok := out.Leaf.PublicKey.(interface{ Equal(crypto.PublicKey) bool })
	signer, isSigner := key.(crypto.Signer)
	if !ok || !isSigner || !public.Equal(signer.Public()) {
		return out, errNoMatch
	}
	out.PrivateKey = key
	return out, nil
}

// hasCertificate reports whether text begins with a certificate that can be read.
func hasCertificate(text []byte) bool {
	for {
		var block *pem.Block
		if block, text = pem.Decode(text); block == nil {
			return false
		}
		if block.Type == "CERTIFICATE" {
			_, err := x509.ParseCertificate(block.Bytes)
			return err == nil
		}
	}
}

// readKey finds the private key in a file.
func readKey(text []byte, password func() ([]byte, error)) (crypto.PrivateKey, error) {
	for {
		var block *pem.Block
		if block, text = pem.Decode(text); block == nil {
			return nil, errBadKey
		}
		der := block.Bytes
		switch {
		case block.Type == "ENCRYPTED PRIVATE KEY":
			pw, err := password()
			if err != nil {
				return nil, err
			}
			if der, err = decryptPKCS8(der, pw); err != nil {
				return nil, errBadKey
			}
		//lint:ignore SA1019 there are such files still
		case x509.IsEncryptedPEMBlock(block):
			pw, err := password()
			if err != nil {
				return nil, err
			}
			//lint:ignore SA1019 there are such files still
			if der, err = x509.DecryptPEMBlock(block, pw); err != nil {
				return nil, errBadKey
			}
		}
		switch block.Type {
		case "RSA PRIVATE KEY":
			return orBad(x509.ParsePKCS1PrivateKey(der))
		case "EC PRIVATE KEY":
			return orBad(x509.ParseECPrivateKey(der))
		case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY":
			return orBad(x509.ParsePKCS8PrivateKey(der))
		}
	}
}

func orBad[T any](key T, err error) (crypto.PrivateKey, error) {
	if err != nil {
		return nil, errBadKey
	}
	return key, nil
}

// The structures of RFC 5208 and RFC 8018: a key, how it is encrypted, and how the key for that
// is made of the password.
type (
	algorithm struct {
		ID     asn1.ObjectIdentifier
		Params asn1.RawValue `asn1:"optional"`
	}
	encryptedKey struct {
		Algorithm algorithm
		Data      []byte
	}
	pbes2 struct{ KeyFrom, Cipher algorithm }
	kdf   struct {
		Salt   []byte
		Rounds int
		Size   int       `asn1:"optional"`
		Digest algorithm `asn1:"optional"`
	}
)

// decryptPKCS8 decrypts a key by PBES2 with PBKDF2 and AES, which is what tools make.
func decryptPKCS8(der, password []byte) ([]byte, error) {
	var key encryptedKey
	var scheme pbes2
	var from kdf
	var iv []byte
	if _, err := asn1.Unmarshal(der, &key); err != nil {
		return nil, err
	}
	if _, err := asn1.Unmarshal(key.Algorithm.Params.FullBytes, &scheme); err != nil {
		return nil, err
	}
	if _, err := asn1.Unmarshal(scheme.KeyFrom.Params.FullBytes, &from); err != nil {
		return nil, err
	}
	if _, err := asn1.Unmarshal(scheme.Cipher.Params.FullBytes, &iv); err != nil {
		return nil, err
	}
	size := map[string]int{"2.16.840.1.101.3.4.1.2": 16, "2.16.840.1.101.3.4.1.22": 24, "2.16.840.1.101.3.4.1.42": 32}[scheme.Cipher.ID.String()]
	digest := map[string]func() hash.Hash{"": sha1.New, "1.2.840.113549.2.7": sha1.New, "1.2.840.113549.2.9": sha256.New, "1.2.840.113549.2.10": sha512.New384,
		"1.2.840.113549.2.11": sha512.New}[from.Digest.ID.String()]
	if size == 0 || digest == nil || len(iv) != aes.BlockSize || len(key.Data)%aes.BlockSize != 0 || len(key.Data) == 0 {
		return nil, errBadKey
	}
	secret, err := pbkdf2.Key(digest, string(password), from.Salt, from.Rounds, size)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(secret)
	if err != nil {
		return nil, err
	}
	out := make([]byte, len(key.Data))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, key.Data)
	pad := int(out[len(out)-1])
	if pad == 0 || pad > aes.BlockSize || !bytes.Equal(out[len(out)-pad:], bytes.Repeat([]byte{byte(pad)}, pad)) {
		return nil, errBadKey
	}
	return out[:len(out)-pad], nil
}
