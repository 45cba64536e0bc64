/** The module of the program; its name and version stand in the trace. */
module com.acme.shop {}
