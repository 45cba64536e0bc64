let last name = let c = open_in name in input_line c
let () = print_string ("it says " ^ last "/dev/null")
