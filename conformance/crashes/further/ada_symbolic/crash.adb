with Ada.Exceptions;
with Ada.Text_IO;
with GNAT.Traceback.Symbolic;

procedure Crash is
   Closed : exception;

   function Find (Left : Integer) return Integer is
   begin
      if Left = 0 then
         raise Closed with "no shelf: ""Tee""";
      end if;
      return 1 + Find (Left - 1);
   end Find;
begin
   Ada.Text_IO.Put_Line (Integer'Image (Find (2)));
exception
   when Problem : others =>
      Ada.Text_IO.Put_Line (Ada.Exceptions.Exception_Information (Problem));
      Ada.Text_IO.Put_Line (GNAT.Traceback.Symbolic.Symbolic_Traceback (Problem));
end Crash;
