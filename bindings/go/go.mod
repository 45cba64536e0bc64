module uep.dev/go

go 1.24
