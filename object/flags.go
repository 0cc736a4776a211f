package object

// this file holds what an interpreter was told when it was started

// StartFlags are how an interpreter was started: what sys.flags tells, and the -X options. The zero
// StartFlags are those of a command line without options.
type StartFlags struct {
	Optimize     int // 1: no assert statements, and __debug__ is false; 2: no docstrings either
	BytesWarning int // 1: warn of str(bytes), and of comparisons of bytes with str or int
	Verbose      int // tell of imports on sys.stderr
	Debug        int // without effect

	Inspect, Interactive, Quiet bool

	NoUserSite, NoSite  bool // without effect: there are no site packages
	IgnoreEnvironment   bool
	Isolated            bool
	SafePath            bool // sys.path does not begin with the folder of the program
	DevMode             bool // asyncio in debug mode
	NoRanges            bool // positions are lines, without columns
	ImportTime          bool // tell on sys.stderr how long imports take
	WarnDefaultEncoding bool // tell of text whose encoding is left open
	Faulthandler        bool // faulthandler.enable() is called at the start

	MaxStrDigits int // sys.set_int_max_str_digits(); 0: as usual, -1: without limit
	CPUCount     int // os.cpu_count(); 0: what the machine has
	Tracemalloc  int // frames that tracemalloc is started with; 0: it is not

	X []XOption // as they were given
}

// XOption is an option -X name or -X name=value.
type XOption struct {
	Name, Value string
	HasValue    bool
}
