let check n = assert (n < 3); n
let () = print_int (1 + check 3)
