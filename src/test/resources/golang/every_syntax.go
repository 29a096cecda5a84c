// Package sample has every construct of the language once.
package sample

import "fmt"

import (
	. "math"
	str "strings"
	_ "embed"
)

const (
	zero, first = iota, "a" + `b`
	second, third
)

const Pi float64 = 3.14_15e-2 + 0x1p-2 + 017 + 0b11 + 'x' + 1i

var a, b int = 1, 2
var (
	c map[string][]*int
	d [3]chan<- int
	e func(int, ...string) (x, y error)
	f <-chan (<-chan int)
	g struct {
		A, B int `json:"a"`
		*fmt.Stringer
		Box[int]
		inner struct{ x []int }
		list  [zero]int
	}
)

type (
	ID    = string
	Age   int
	Box[T any] struct{ value T }
	Pair[K comparable, V ~int | ~string] struct {
		key K
		val V
	}
	Number interface {
		~int | ~float64
		String() string
		fmt.Stringer
	}
	Grid [zero * 2]int
	Tree[P *Age,] struct{}
)

// Run is documented.
func (b *Box[T]) Run(x, y int, rest ...T) (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	go b.Run(1, 2)
	for i := 0; i < 10; i++ {
		continue
	}
	for range 3 {
	}
	for k, v := range c {
		_, _ = k, v
	}
	for x < y {
		break
	}
outer:
	for {
		select {
		case v, ok := <-f:
			_ = v
			if !ok {
				break outer
			}
		case d[0] <- 1:
		default:
			continue outer
		}
	}
	switch z := x; z {
	case 1, 2:
		fallthrough
	case 3:
	default:
	}
	switch v := any(x).(type) {
	case int, *string:
		_ = v
	case nil:
	}
	switch {
	case x > 1 && y < 2 || !(x == y):
	}
	x, y = y, x
	x += 1 << 2 &^ 3
	x--
	p := &x
	*p = -x ^ +y
	s := []int{1, 2: 3, 4}
	_ = s[1:2:3]
	_ = s[:]
	_ = map[string]Box[int]{"a": {value: 1}}
	_ = [...]struct{ a int }{{1}, {2}}
	_ = Map[int, string](s, func(int) string { return "" })
	_ = struct{ a int }{a: 1}
	_ = any(p).(*int)
	_ = []byte("x")
	_ = (func())(nil)
	_ = (*int)(nil)
	if v := (Box[int]{1}); v.value > 0 {
		goto end
	} else if x > 1 {
		return 1, nil
	} else {
		f <- nil
	}
end:
	return
}

func Map[A, B any](in []A, f func(A) B) []B { return nil }

func external(a int) float64

func init() { Sqrt(1); str.ToLower("x") }
