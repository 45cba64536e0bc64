let () = List.iter (fun n -> if n > 2 then failwith "in a closure" else print_newline ()) [ 1; 2; 3 ]
