let share a b = a / b
let () = print_int (1 + share 6 (Array.length Sys.argv - 1))
