let rec even n = if n = 0 then failwith "even" else 1 + odd (n - 1)
and odd n = if n = 0 then failwith "odd" else 1 + even (n - 1)
let () = print_int (even 7)
