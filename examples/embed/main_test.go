package main

func Example() {
	main()
	// Output:
	// apple: sold for 0.30
	// pear: sold out
	// melon: unknown (KeyError: melon)
	// forever: no decision in time
}
