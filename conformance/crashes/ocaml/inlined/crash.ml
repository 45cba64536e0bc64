let () = print_int (1 + List.hd [])
