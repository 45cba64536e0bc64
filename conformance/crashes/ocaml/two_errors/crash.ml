let load n = if n > 2 then failwith "no shelf" else n
let () = try print_int (load 3) with e -> Report.error e
let () = print_int (1 + load 4)
