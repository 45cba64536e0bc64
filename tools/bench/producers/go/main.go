// Prints a record as Go's protojson does: go run . DESCRIPTOR_SET RECORD.
package main

import (
	"log"
	"os"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"
)

func main() {
	set := &descriptorpb.FileDescriptorSet{}
	must(proto.Unmarshal(read(os.Args[1]), set))
	files, err := protodesc.NewFiles(set)
	must(err)
	found, err := files.FindDescriptorByName("uep.v1.UniversalErrorProtocol")
	must(err)
	record := dynamicpb.NewMessage(found.(protoreflect.MessageDescriptor))
	must(protojson.Unmarshal(read(os.Args[2]), record))
	printed, err := protojson.Marshal(record)
	must(err)
	_, err = os.Stdout.Write(printed)
	must(err)
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	must(err)
	return data
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
