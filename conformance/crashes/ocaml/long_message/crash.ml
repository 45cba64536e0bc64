let open_shelf n = if n > 2 then failwith (String.make 9000 'x') else n
let () = print_int (1 + open_shelf 3)
