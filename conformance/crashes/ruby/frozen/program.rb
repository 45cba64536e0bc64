NAME = "shop".freeze

def rename
  NAME << "s"
end

rename
