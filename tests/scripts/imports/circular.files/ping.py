import pong
def call(): return "ping -> " + pong.answer()
def answer(): return "ping answers"
