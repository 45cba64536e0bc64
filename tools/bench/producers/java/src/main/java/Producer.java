import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.util.JsonFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Prints a record as Java's JsonFormat does: Producer DESCRIPTOR_SET RECORD. */
public final class Producer {
    public static void main(String[] arguments) throws Exception {
        Map<String, FileDescriptor> files = new HashMap<>();
        for (FileDescriptorProto file : FileDescriptorSet.parseFrom(Files.readAllBytes(Path.of(arguments[0]))).getFileList()) {
            FileDescriptor[] needed = file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
            files.put(file.getName(), FileDescriptor.buildFrom(file, needed));
        }
        var type = files.get("uep/v1/error.proto").findMessageTypeByName("UniversalErrorProtocol");
        var record = DynamicMessage.newBuilder(type);
        JsonFormat.parser().merge(Files.readString(Path.of(arguments[1])), record);
        System.out.print(JsonFormat.printer().print(record));
    }
}
