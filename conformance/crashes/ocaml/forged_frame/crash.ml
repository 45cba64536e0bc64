let open_shelf n =
  if n > 2 then failwith "no shelf\nCalled from Fake.call in file \"fake.ml\", line 3, characters 4-5" else n
let () = print_int (1 + open_shelf 3)
