package object

import "testing"

func TestTypes(t *testing.T) {
	in := NewInterp()
	th := in.Main
	c, err := NewType(th, TypeType, "C", nil, NewDict(), nil)
	if err != nil {
		t.Fatal(err)
	}
	v, err := Call0(th, From(c))
	if err != nil {
		t.Fatal(err)
	}
	if err := SetAttrString(th, v, "x", Int(3)); err != nil {
		t.Fatal(err)
	}
	x, err := GetAttrString(th, v, "x")
	if err != nil || x.AsInt() != 3 {
		t.Fatal(x, err)
	}
	if _, err := GetAttrString(th, v, "y"); err == nil || err.Error() != "AttributeError: 'C' object has no attribute 'y'" {
		t.Fatal(err)
	}
	r, err := ReprString(th, From(c))
	if err != nil || r != "<class 'C'>" {
		t.Fatal(r, err)
	}
}
