module pyasync

go 1.26.0

require (
	github.com/alecthomas/chroma/v2 v2.24.1
	github.com/alecthomas/participle/v2 v2.1.4
	github.com/chzyer/readline v1.5.1
	github.com/creack/pty v1.1.24
	github.com/klauspost/compress v1.20.3
	github.com/tklauser/go-sysconf v0.4.0
	golang.org/x/crypto v0.45.0
	golang.org/x/sys v0.44.0
	golang.org/x/text v0.43.0
)

require (
	github.com/dlclark/regexp2 v1.12.0 // indirect
	github.com/tklauser/numcpus v0.12.0 // indirect
)
