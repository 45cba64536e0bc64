class shop = object method enter n = if n > 2 then failwith "closed" else n end
let () = print_int (1 + (new shop)#enter 3)
