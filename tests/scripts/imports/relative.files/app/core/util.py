NAME = "app.core.util"
