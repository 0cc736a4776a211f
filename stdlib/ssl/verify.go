package ssl

import (
	"bytes"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"strings"
	"time"
)

// this file decides whether the certificate of the other end is to be trusted. Go finds the
// chains; the words for what is wrong with a certificate are OpenSSL's.

// Numbers of what can be wrong with a certificate, as OpenSSL has them.
const (
	verifyNotYetValid       = 9
	verifyExpired           = 10
	verifySelfSigned        = 18
	verifySelfSignedInChain = 19
	verifyNoIssuer          = 20
	verifyRevoked           = 23
	verifyPurpose           = 26
	verifyBadSignature      = 7
	verifyInvalidCA         = 79
	verifyHostname          = 62
	verifyIP                = 64
	verifyWeakDigest        = 68
	verifyNoKeyID           = 85
	verifyNoCRL             = 3
)

// Flags of verification.
const (
	flagCRLLeaf  = 0x4
	flagCRLChain = 0xc
	flagStrict   = 0x20
	flagTrusted  = 0x8000
	flagPartial  = 0x80000
)

// verify checks the chain that the other end has sent, and returns it up to what is trusted. The
// name is that which the certificate must be for, unless it is empty.
func (s *settings) verify(sent []*x509.Certificate, server bool, name string) ([]*x509.Certificate, error) {
	leaf := sent[0]
	between := x509.NewCertPool()
	for _, c := range sent[1:] {
		between.AddCert(c)
	}
	usage := x509.ExtKeyUsageServerAuth
	if server {
		usage = x509.ExtKeyUsageClientAuth
	}
	now := time.Now()
	chains, err := leaf.Verify(x509.VerifyOptions{Roots: s.store.pool(), Intermediates: between, CurrentTime: now, KeyUsages: []x509.ExtKeyUsage{usage}})
	if err != nil {
		return nil, s.whyNot(err, sent, now)
	}
	chain := chains[0]
	for _, c := range chains {
		if len(c) < len(chain) {
			chain = c
		}
	}
	if err := s.extraChecks(chain); err != nil {
		return nil, err
	}
	if len(s.store.folders) > 0 {
		s.store.keep(chain[len(chain)-1])
	}
	if name != "" {
		if err := s.checkName(leaf, name); err != nil {
			return nil, err
		}
	}
	return chain, nil
}

// whyNot says what is wrong with certificates that Go refuses.
func (s *settings) whyNot(err error, sent []*x509.Certificate, now time.Time) error {
	var invalid x509.CertificateInvalidError
	if errors.As(err, &invalid) {
		c := invalid.Cert
		switch invalid.Reason {
		case x509.Expired:
			if now.Before(c.NotBefore) {
				return &untrusted{verifyNotYetValid, "certificate is not yet valid"}
			}
			return &untrusted{verifyExpired, "certificate has expired"}
		case x509.IncompatibleUsage:
			return &untrusted{verifyPurpose, "unsuitable certificate purpose"}
		case x509.NotAuthorizedToSign:
			return &untrusted{verifyInvalidCA, "invalid CA certificate"}
		}
		return &untrusted{1, invalid.Error()}
	}
	var weak x509.InsecureAlgorithmError
	if errors.As(err, &weak) {
		return &untrusted{verifyWeakDigest, "CA signature digest algorithm too weak"}
	}
	leaf := sent[0]
	if selfSigned(leaf) {
		return &untrusted{verifySelfSigned, "self-signed certificate"}
	}
	top := leaf
	for range sent {
		for _, c := range sent {
			if bytes.Equal(top.RawIssuer, c.RawSubject) && !top.Equal(c) && top.CheckSignatureFrom(c) == nil {
				top = c
				break
			}
		}
	}
	if top != leaf && selfSigned(top) {
		return &untrusted{verifySelfSignedInChain, "self-signed certificate in certificate chain"}
	}
	for _, c := range s.store.all() {
		if bytes.Equal(top.RawIssuer, c.RawSubject) {
			return &untrusted{verifyBadSignature, "certificate signature failure"}
		}
	}
	return &untrusted{verifyNoIssuer, "unable to get local issuer certificate"}
}

func selfSigned(c *x509.Certificate) bool { return bytes.Equal(c.RawIssuer, c.RawSubject) }

// extraChecks are those that the flags of the context ask for.
func (s *settings) extraChecks(chain []*x509.Certificate) error {
	if s.verifyFlags&flagStrict != 0 {
		for _, c := range chain {
			if !selfSigned(c) && len(c.AuthorityKeyId) == 0 {
				return &untrusted{verifyNoKeyID, "Missing Authority Key Identifier"}
			}
		}
	}
	if s.verifyFlags&flagCRLLeaf == 0 {
		return nil
	}
	for i, c := range chain[:max(len(chain)-1, 1)] {
		if i > 0 && s.verifyFlags&flagCRLChain != flagCRLChain {
			break
		}
		list := s.store.revocations(c)
		if list == nil {
			return &untrusted{verifyNoCRL, "unable to get certificate CRL"}
		}
		for _, r := range list.RevokedCertificateEntries {
			if r.SerialNumber.Cmp(c.SerialNumber) == 0 {
				return &untrusted{verifyRevoked, "certificate revoked"}
			}
		}
	}
	return nil
}

// checkName checks that a certificate is for a host: its name or its address.
func (s *settings) checkName(c *x509.Certificate, name string) error {
	if addr, err := netip.ParseAddr(name); err == nil {
		for _, ip := range c.IPAddresses {
			if ip.Equal(net.IP(addr.AsSlice())) {
				return nil
			}
		}
		return &untrusted{verifyIP, fmt.Sprintf("IP address mismatch, certificate is not valid for '%s'.", name)}
	}
	names := c.DNSNames
	if len(names) == 0 && s.commonName && c.Subject.CommonName != "" {
		names = []string{c.Subject.CommonName}
	}
	for _, pattern := range names {
		if matchName(pattern, name) {
			return nil
		}
	}
	return &untrusted{verifyHostname, fmt.Sprintf("Hostname mismatch, certificate is not valid for '%s'.", name)}
}

// matchName reports whether a host has a name of a certificate, whose first label may be "*".
func matchName(pattern, name string) bool {
	pattern, name = strings.ToLower(strings.TrimSuffix(pattern, ".")), strings.ToLower(strings.TrimSuffix(name, "."))
	if rest, ok := strings.CutPrefix(pattern, "*."); ok {
		label, after, ok := strings.Cut(name, ".")
		return ok && label != "" && after == rest && strings.Contains(rest, ".") && !strings.HasPrefix(label, "xn--")
	}
	return pattern == name
}
