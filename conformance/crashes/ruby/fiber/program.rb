source = Enumerator.new do |out|
  out << 1
  raise "the source ran dry"
end

def drain(source)
  source.next
  source.next
end

drain(source)
