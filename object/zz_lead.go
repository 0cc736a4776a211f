package object

// this file stands in for functions about to land; whoever defines one deletes it here

func Suggest(name string, names []string) string { return "" }
