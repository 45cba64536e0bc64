procedure Crash is
   Shelves : array (1 .. 2) of Integer := (1, 2);

   procedure Fill (At_Place : Integer) is
   begin
      Shelves (At_Place) := 3;
   end Fill;
begin
   Fill (5);
end Crash;
