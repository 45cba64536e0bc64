let value = lazy (failwith "never made")
let () = print_int (1 + Lazy.force value)
