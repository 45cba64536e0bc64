let number text = int_of_string text
let () = print_int (1 + number "three")
