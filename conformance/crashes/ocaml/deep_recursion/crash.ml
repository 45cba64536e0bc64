let rec deep n = if n = 0 then failwith "deep" else 1 + deep (n - 1)
let () = print_int (deep 1000)
