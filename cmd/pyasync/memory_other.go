//go:build !linux

package main

// this file stands for memory_linux.go elsewhere

const firstPercent = mostPercent

func growHeap() {}

func dropText() {}
