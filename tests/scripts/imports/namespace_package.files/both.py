WHERE = "beside the script"
