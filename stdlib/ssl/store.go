package ssl

import (
	"crypto/x509"
	"encoding/pem"
	"os"
	"path/filepath"
	"strings"
)

// this file holds the certificates that a context trusts

// Where OpenSSL looks for certificates unless the environment says otherwise.
const (
	envFile   = "SSL_CERT_FILE"
	envFolder = "SSL_CERT_DIR"
)

// defaultFiles are where systems keep the certificates that they trust; the first is used.
var (
	defaultFiles   = [...]string{"/usr/lib/ssl/cert.pem", "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem", "/etc/ssl/ca-bundle.pem"}
	defaultFolders = [...]string{"/usr/lib/ssl/certs", "/etc/ssl/certs", "/etc/pki/tls/certs"}
)

// firstThere is the first of the files that exists, or simply the first.
func firstThere(files []string) string {
	for _, f := range files {
		if _, err := os.Stat(f); err == nil {
			return f
		}
	}
	return files[0]
}

// store is what a context trusts. Files of the system are read when they are needed.
type store struct {
	certs   []*x509.Certificate
	lists   []*x509.RevocationList
	files   []string // not yet read
	folders []string // whose certificates count only where they are needed
	cached  *x509.CertPool
}

func (s *store) add(c *x509.Certificate) {
	for _, old := range s.certs {
		if old.Equal(c) {
			return
		}
	}
	s.certs, s.cached = append(s.certs, c), nil
}

// keep adds a certificate that was found in a folder.
func (s *store) keep(c *x509.Certificate) {
	pool := s.cached // has it already
	s.add(c)
	s.cached = pool
}

// all are the certificates that are known without looking into folders.
func (s *store) all() []*x509.Certificate {
	files := s.files
	s.files = nil
	for _, file := range files {
		if text, err := os.ReadFile(file); err == nil {
			certs, lists, _ := parsePEM(text)
			s.addAll(certs, lists)
		}
	}
	return s.certs
}

func (s *store) addAll(certs []*x509.Certificate, lists []*x509.RevocationList) {
	for _, c := range certs {
		s.add(c)
	}
	s.lists = append(s.lists, lists...)
}

// pool is what Go wants to have.
func (s *store) pool() *x509.CertPool {
	certs := s.all()
	if s.cached == nil {
		s.cached = x509.NewCertPool()
		for _, c := range certs {
			s.cached.AddCert(c)
		}
		for _, folder := range s.folders {
			for _, c := range folderCerts(folder) {
				s.cached.AddCert(c)
			}
		}
	}
	return s.cached
}

// folderCerts are the certificates in a folder, in files named by OpenSSL's rehash.
func folderCerts(folder string) (out []*x509.Certificate) {
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		ext := filepath.Ext(e.Name())
		if len(ext) != 2 || len(strings.TrimSuffix(e.Name(), ext)) != 8 {
			continue
		}
		if text, err := os.ReadFile(filepath.Join(folder, e.Name())); err == nil {
			certs, _, _ := parsePEM(text)
			out = append(out, certs...)
		}
	}
	return out
}

// revocations is the list of the issuer of c, or nil.
func (s *store) revocations(c *x509.Certificate) *x509.RevocationList {
	for _, l := range s.lists {
		if string(l.RawIssuer) == string(c.RawIssuer) {
			return l
		}
	}
	return nil
}

// parsePEM reads certificates and revocation lists; err is that of the first that is broken.
func parsePEM(text []byte) (certs []*x509.Certificate, lists []*x509.RevocationList, err error) {
	for {
		block, rest := pem.Decode(text)
		if block == nil {
			return certs, lists, err
		}
		text = rest
		var perr error
		switch block.Type {
		case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE":
			var c *x509.Certificate
			if c, perr = x509.ParseCertificate(block.Bytes); perr == nil {
				certs = append(certs, c)
			}
		case "X509 CRL":
			var l *x509.RevocationList
			if l, perr = x509.ParseRevocationList(block.Bytes); perr == nil {
				lists = append(lists, l)
			}
		}
		if err == nil {
			err = perr
		}
	}
}
