let open_shelf n = if n > 2 then failwith "one\ntwo\n\tthree" else n
let () = print_int (1 + open_shelf 3)
