package ssl

import (
	"crypto/tls"
	"fmt"
	"slices"
	"strings"

	"pyasync/object"
)

// this file knows the cipher suites under OpenSSL's names, and reads its lists of ciphers

// suite is a cipher suite that Go has.
type suite struct {
	id      uint16
	name    string
	version string
	kx      string // how keys are agreed upon: ECDH, RSA, or any
	auth    string // RSA, ECDSA or any
	cipher  string // AESGCM, AES or CHACHA20
	bits    int
	mac     string // AEAD, SHA1, SHA256 or SHA384
}

// suites are in OpenSSL's order of preference.
var suites = []suite{
	{tls.TLS_AES_256_GCM_SHA384, "TLS_AES_256_GCM_SHA384", "TLSv1.3", "any", "any", "AESGCM", 256, "AEAD"},
	{tls.TLS_CHACHA20_POLY1305_SHA256, "TLS_CHACHA20_POLY1305_SHA256", "TLSv1.3", "any", "any", "CHACHA20", 256, "AEAD"},
	{tls.TLS_AES_128_GCM_SHA256, "TLS_AES_128_GCM_SHA256", "TLSv1.3", "any", "any", "AESGCM", 128, "AEAD"},
	{tls.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, "ECDHE-ECDSA-AES256-GCM-SHA384", "TLSv1.2", "ECDH", "ECDSA", "AESGCM", 256, "AEAD"},
	{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, "ECDHE-RSA-AES256-GCM-SHA384", "TLSv1.2", "ECDH", "RSA", "AESGCM", 256, "AEAD"},
	{tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, "ECDHE-ECDSA-AES128-GCM-SHA256", "TLSv1.2", "ECDH", "ECDSA", "AESGCM", 128, "AEAD"},
	{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, "ECDHE-RSA-AES128-GCM-SHA256", "TLSv1.2", "ECDH", "RSA", "AESGCM", 128, "AEAD"},
	{tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, "ECDHE-ECDSA-CHACHA20-POLY1305", "TLSv1.2", "ECDH", "ECDSA", "CHACHA20", 256, "AEAD"},
	{tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, "ECDHE-RSA-CHACHA20-POLY1305", "TLSv1.2", "ECDH", "RSA", "CHACHA20", 256, "AEAD"},
	{tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, "ECDHE-ECDSA-AES128-SHA256", "TLSv1.2", "ECDH", "ECDSA", "AES", 128, "SHA256"},
	{tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, "ECDHE-RSA-AES128-SHA256", "TLSv1.2", "ECDH", "RSA", "AES", 128, "SHA256"},
	{tls.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, "ECDHE-ECDSA-AES256-SHA", "TLSv1.0", "ECDH", "ECDSA", "AES", 256, "SHA1"},
	{tls.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, "ECDHE-RSA-AES256-SHA", "TLSv1.0", "ECDH", "RSA", "AES", 256, "SHA1"},
	{tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, "ECDHE-ECDSA-AES128-SHA", "TLSv1.0", "ECDH", "ECDSA", "AES", 128, "SHA1"},
	{tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, "ECDHE-RSA-AES128-SHA", "TLSv1.0", "ECDH", "RSA", "AES", 128, "SHA1"},
	{tls.TLS_RSA_WITH_AES_256_GCM_SHA384, "AES256-GCM-SHA384", "TLSv1.2", "RSA", "RSA", "AESGCM", 256, "AEAD"},
	{tls.TLS_RSA_WITH_AES_128_GCM_SHA256, "AES128-GCM-SHA256", "TLSv1.2", "RSA", "RSA", "AESGCM", 128, "AEAD"},
	{tls.TLS_RSA_WITH_AES_128_CBC_SHA256, "AES128-SHA256", "TLSv1.2", "RSA", "RSA", "AES", 128, "SHA256"},
	{tls.TLS_RSA_WITH_AES_256_CBC_SHA, "AES256-SHA", "SSLv3", "RSA", "RSA", "AES", 256, "SHA1"},
	{tls.TLS_RSA_WITH_AES_128_CBC_SHA, "AES128-SHA", "SSLv3", "RSA", "RSA", "AES", 128, "SHA1"},
}

// defaultCiphers are those of a new context.
const defaultCiphers = "ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:!aNULL:!eNULL:!SHA1"

func suiteOf(id uint16) *suite {
	for i := range suites {
		if suites[i].id == id {
			return &suites[i]
		}
	}
	return nil
}

// is reports whether a word of a list of ciphers stands for the suite.
func (s *suite) is(word string) bool {
	switch word {
	case s.name, "ALL", "HIGH", "DEFAULT", "COMPLEMENTOFALL", "FIPS":
		return word != "COMPLEMENTOFALL"
	case "ECDH", "ECDHE", "EECDH", "kECDHE", "kEECDH":
		return s.kx == "ECDH"
	case "RSA", "kRSA":
		return s.kx == "RSA"
	case "aRSA":
		return s.auth == "RSA"
	case "aECDSA", "ECDSA":
		return s.auth == "ECDSA"
	case "AES":
		return s.cipher != "CHACHA20"
	case "AES128", "AES256":
		return s.cipher != "CHACHA20" && fmt.Sprint("AES", s.bits) == word
	case "AESGCM", "CHACHA20":
		return s.cipher == word
	case "SHA", "SHA1":
		return s.mac == "SHA1"
	case "SHA256", "SHA384":
		return s.mac == word
	case "TLSv1.2", "TLSv1.0", "TLSv1", "SSLv3":
		return s.version == word || word == "TLSv1" && s.version == "TLSv1.0"
	}
	return false
}

// parseCiphers reads a list of ciphers for TLS 1.2 and before; it is empty if none is left.
func parseCiphers(list string) []uint16 {
	var out, killed []uint16
	for _, word := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(": ,;", r) }) {
		if word[0] == '@' {
			continue
		}
		how := byte(0)
		if strings.IndexByte("!-+", word[0]) >= 0 {
			how, word = word[0], word[1:]
		}
		for i := range suites {
			s := &suites[i]
			if s.version == "TLSv1.3" || !s.matches(word) {
				continue
			}
			k := slices.Index(out, s.id)
			switch {
			case how == 0 && k < 0 && !slices.Contains(killed, s.id):
				out = append(out, s.id)
			case how != 0 && k >= 0:
				out = slices.Delete(out, k, k+1)
				if how == '+' {
					out = append(out, s.id)
				}
			}
			if how == '!' {
				killed = append(killed, s.id)
			}
		}
	}
	return out
}

// matches is is for words that are joined by "+".
func (s *suite) matches(words string) bool {
	for word := range strings.SplitSeq(words, "+") {
		if !s.is(word) {
			return false
		}
	}
	return true
}

// triple is what cipher() returns.
func (s *suite) triple() value {
	return object.NewTuple([]value{text(s.name), text(s.version), object.Int(int64(s.bits))})
}

// dict is what get_ciphers() returns for a suite.
func (s *suite) dict() value {
	var cipher, symmetric string
	mac, digest := s.mac, object.None
	switch s.cipher {
	case "AESGCM":
		cipher, symmetric = fmt.Sprintf("AESGCM(%d)", s.bits), fmt.Sprintf("aes-%d-gcm", s.bits)
	case "AES":
		cipher, symmetric = fmt.Sprintf("AES(%d)", s.bits), fmt.Sprintf("aes-%d-cbc", s.bits)
	default:
		cipher, symmetric = "CHACHA20/POLY1305(256)", "chacha20-poly1305"
	}
	kea, auth := map[string]string{"any": "kx-any", "ECDH": "kx-ecdhe", "RSA": "kx-rsa"}[s.kx], "auth-"+strings.ToLower(s.auth)
	if s.mac != "AEAD" {
		digest = text(strings.ToLower(s.mac))
	}
	d := object.NewDict()
	d.SetString("id", object.Int(0x03000000|int64(s.id)))
	d.SetString("name", text(s.name))
	d.SetString("protocol", text(s.version))
	d.SetString("description", text(fmt.Sprintf("%-30s %-7s Kx=%-8s Au=%-5s Enc=%-22s Mac=%-4s", s.name, s.version, s.kx, s.auth, cipher, mac)))
	d.SetString("strength_bits", object.Int(int64(s.bits)))
	d.SetString("alg_bits", object.Int(int64(s.bits)))
	d.SetString("aead", object.Bool(s.mac == "AEAD"))
	d.SetString("symmetric", text(symmetric))
	d.SetString("digest", digest)
	d.SetString("kea", text(kea))
	d.SetString("auth", text(auth))
	return object.From(d)
}
