"""What the test of all judges needs beside itself."""
