import ping
def call(): return "pong -> " + ping.answer()
def answer(): return "pong answers"
