x = "unicode module name"
