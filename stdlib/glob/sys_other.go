//go:build !unix

package glob

import "os"

// this file looks at files where directories cannot be the start of a path by descriptor

const dirFDs = false

// stat tells whether p, links followed, is a directory.
func (s *search) stat(p string) (dir bool, err error) {
	st, err := os.Stat(p)
	return err == nil && st.IsDir(), err
}

// lstat fails when there is no file p.
func (s *search) lstat(p string) (dir bool, err error) {
	st, err := os.Lstat(p)
	return err == nil && st.IsDir(), err
}

func (s *search) readDir(p string) []os.DirEntry {
	f, err := os.Open(p)
	if err != nil {
		return nil
	}
	defer f.Close()
	es, _ := f.ReadDir(-1)
	return es
}
