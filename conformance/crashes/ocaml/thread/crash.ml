let work () = failwith "in a thread"
let () = Thread.join (Thread.create work ())
