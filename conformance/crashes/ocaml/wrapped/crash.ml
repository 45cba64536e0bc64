exception Cannot_start of exn
let load () = failwith "no shelf"
let start () = try load () with e -> raise (Cannot_start e)
let () = print_int (1 + start ())
