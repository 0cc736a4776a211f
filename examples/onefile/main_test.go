package main

func Example() {
	run([]string{"counter", "2"})
	// Output:
	// tick 1
	// tick 2
	// tock 1
	// tock 2
}
