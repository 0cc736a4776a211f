START = "app.core start"
