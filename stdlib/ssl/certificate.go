package ssl

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"math/big"
	"strings"
	"time"

	"pyasync/object"
)

// this file gives certificates the form that getpeercert() returns

// objectID is an identifier of ASN.1 that has names.
type objectID struct {
	nid         int
	short, long string
	oid         string
}

// objectIDs are those that are seen in certificates.
var objectIDs = []objectID{
	{13, "CN", "commonName", "2.5.4.3"}, {100, "SN", "surname", "2.5.4.4"}, {105, "serialNumber", "serialNumber", "2.5.4.5"}, {14, "C", "countryName", "2.5.4.6"},
	{15, "L", "localityName", "2.5.4.7"}, {16, "ST", "stateOrProvinceName", "2.5.4.8"}, {660, "street", "streetAddress", "2.5.4.9"},
	{17, "O", "organizationName", "2.5.4.10"}, {18, "OU", "organizationalUnitName", "2.5.4.11"}, {106, "title", "title", "2.5.4.12"},
	{107, "description", "description", "2.5.4.13"}, {860, "businessCategory", "businessCategory", "2.5.4.15"}, {661, "postalCode", "postalCode", "2.5.4.17"},
	{173, "name", "name", "2.5.4.41"}, {99, "GN", "givenName", "2.5.4.42"}, {101, "initials", "initials", "2.5.4.43"},
	{509, "generationQualifier", "generationQualifier", "2.5.4.44"}, {174, "dnQualifier", "dnQualifier", "2.5.4.46"}, {510, "pseudonym", "pseudonym", "2.5.4.65"},
	{1089, "organizationIdentifier", "organizationIdentifier", "2.5.4.97"}, {48, "emailAddress", "emailAddress", "1.2.840.113549.1.9.1"},
	{49, "unstructuredName", "unstructuredName", "1.2.840.113549.1.9.2"}, {391, "DC", "domainComponent", "0.9.2342.19200300.100.1.25"},
	{458, "UID", "userId", "0.9.2342.19200300.100.1.1"}, {955, "jurisdictionL", "jurisdictionLocalityName", "1.3.6.1.4.1.311.60.2.1.1"},
	{956, "jurisdictionST", "jurisdictionStateOrProvinceName", "1.3.6.1.4.1.311.60.2.1.2"}, {957, "jurisdictionC", "jurisdictionCountryName", "1.3.6.1.4.1.311.60.2.1.3"},
	{129, "serverAuth", "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.1"}, {130, "clientAuth", "TLS Web Client Authentication", "1.3.6.1.5.5.7.3.2"},
	{131, "codeSigning", "Code Signing", "1.3.6.1.5.5.7.3.3"}, {132, "emailProtection", "E-mail Protection", "1.3.6.1.5.5.7.3.4"},
	{133, "timeStamping", "Time Stamping", "1.3.6.1.5.5.7.3.8"}, {180, "OCSPSigning", "OCSP Signing", "1.3.6.1.5.5.7.3.9"},
	{178, "OCSP", "OCSP", "1.3.6.1.5.5.7.48.1"}, {179, "caIssuers", "CA Issuers", "1.3.6.1.5.5.7.48.2"},
	{85, "subjectAltName", "X509v3 Subject Alternative Name", "2.5.29.17"}, {87, "basicConstraints", "X509v3 Basic Constraints", "2.5.29.19"},
	{83, "keyUsage", "X509v3 Key Usage", "2.5.29.15"}, {126, "extendedKeyUsage", "X509v3 Extended Key Usage", "2.5.29.37"},
	{82, "subjectKeyIdentifier", "X509v3 Subject Key Identifier", "2.5.29.14"}, {90, "authorityKeyIdentifier", "X509v3 Authority Key Identifier", "2.5.29.35"},
	{103, "crlDistributionPoints", "X509v3 CRL Distribution Points", "2.5.29.31"}, {89, "certificatePolicies", "X509v3 Certificate Policies", "2.5.29.32"},
}

func findID(match func(*objectID) bool) *objectID {
	for i := range objectIDs {
		if match(&objectIDs[i]) {
			return &objectIDs[i]
		}
	}
	return nil
}

func text(s string) value { return object.FromString(s) }

func pair(a, b value) value { return object.NewTuple([]value{a, b}) }

// distinguished is a name, of a subject or an issuer, as a tuple of tuples of pairs.
func distinguished(raw []byte) value {
	var names pkix.RDNSequence
	if _, err := asn1.Unmarshal(raw, &names); err != nil {
		return object.NewTuple(nil)
	}
	out := make([]value, len(names))
	for i, set := range names {
		parts := make([]value, len(set))
		for k, a := range set {
			oid := a.Type.String()
			if id := findID(func(id *objectID) bool { return id.oid == oid }); id != nil {
				oid = id.long
			}
			parts[k] = pair(text(oid), text(fmt.Sprint(a.Value)))
		}
		out[i] = object.NewTuple(parts)
	}
	return object.NewTuple(out)
}

// when is a time as OpenSSL prints it.
func when(t time.Time) string { return t.UTC().Format("Jan _2 15:04:05 2006") + " GMT" }

func serial(n *big.Int) string {
	s := strings.ToUpper(new(big.Int).Abs(n).Text(16))
	if len(s)%2 == 1 {
		s = "0" + s
	}
	if n.Sign() < 0 {
		s = "-" + s
	}
	return s
}

// certificateDict is what getpeercert() returns.
func certificateDict(c *x509.Certificate) value {
	d := object.NewDict()
	d.SetString("subject", distinguished(c.RawSubject))
	d.SetString("issuer", distinguished(c.RawIssuer))
	d.SetString("version", object.Int(int64(c.Version)))
	d.SetString("serialNumber", text(serial(c.SerialNumber)))
	d.SetString("notBefore", text(when(c.NotBefore)))
	d.SetString("notAfter", text(when(c.NotAfter)))
	if names := alternativeNames(c); len(names) > 0 {
		d.SetString("subjectAltName", object.NewTuple(names))
	}
	texts := func(name string, list []string) {
		if len(list) == 0 {
			return
		}
		items := make([]value, len(list))
		for i, s := range list {
			items[i] = text(s)
		}
		d.SetString(name, object.NewTuple(items))
	}
	texts("OCSP", c.OCSPServer)
	texts("caIssuers", c.IssuingCertificateURL)
	texts("crlDistributionPoints", c.CRLDistributionPoints)
	return object.From(d)
}

// alternativeNames are the pairs of subjectAltName, in the order of the certificate.
func alternativeNames(c *x509.Certificate) (out []value) {
	var raw []byte
	for _, e := range c.Extensions {
		if e.Id.String() == "2.5.29.17" {
			raw = e.Value
		}
	}
	var names []asn1.RawValue
	if _, err := asn1.Unmarshal(raw, &names); err != nil {
		return nil
	}
	for _, n := range names {
		if n.Class != asn1.ClassContextSpecific {
			continue
		}
		switch n.Tag {
		case 0:
			out = append(out, pair(text("othername"), text("<unsupported>")))
		case 1:
			out = append(out, pair(text("email"), text(string(n.Bytes))))
		case 2:
			out = append(out, pair(text("DNS"), text(string(n.Bytes))))
		case 4:
			out = append(out, pair(text("DirName"), distinguished(n.Bytes)))
		case 6:
			out = append(out, pair(text("URI"), text(string(n.Bytes))))
		case 7:
			out = append(out, pair(text("IP Address"), text(address(n.Bytes))))
		case 8:
			var oid asn1.ObjectIdentifier
			if _, err := asn1.UnmarshalWithParams(n.FullBytes, &oid, "tag:8"); err == nil {
				out = append(out, pair(text("Registered ID"), text(oid.String())))
			}
		default:
			out = append(out, pair(text("<INVALID>"), text("<INVALID>")))
		}
	}
	return out
}

// address is an IP address as OpenSSL prints it.
func address(b []byte) string {
	switch len(b) {
	case 4:
		return fmt.Sprintf("%d.%d.%d.%d", b[0], b[1], b[2], b[3])
	case 16:
		parts := make([]string, 8)
		for i := range parts {
			parts[i] = fmt.Sprintf("%X", int(b[2*i])<<8|int(b[2*i+1]))
		}
		return strings.Join(parts, ":")
	}
	return "<invalid>"
}
