# frozen_string_literal: true

# Writes what Ruby itself knows of every error that a program prints or leaves uncaught, a line of JSON each.
require "json"

module Truth
  FILE = ENV.fetch("UEP_TRUTH")
  SELF = __FILE__

  module_function

  def original(error)
    text = error.respond_to?(:original_message) ? error.original_message : error.message
    text.dup.force_encoding("UTF-8")
  end

  def frames(error)
    places = error.backtrace_locations
    return named(error.backtrace || []) if places.nil?

    places.reject { |place| place.path == SELF }.map do |place|
      { function: place.label, file: place.path, line: place.lineno }.reject { |_, value| value == 0 || value.nil? }
    end
  end

  # A backtrace that a program has set consists of strings.
  def named(lines)
    lines.map do |line|
      file, number, function = line.match(/\A(.*):(\d+):in [`'](.*)'\z/).captures
      { function: function, file: file, line: number.to_i }
    end
  end

  # Ruby 3.1 asks for a node of the source where later versions ask for the error.
  def spot(error)
    return ErrorHighlight.spot(error) if RUBY_VERSION >= "3.2"

    place = error.backtrace_locations.first
    node = RubyVM::AbstractSyntaxTree.of(place, keep_script_lines: true)
    ErrorHighlight.spot(node, point_type: :name, name: error.name)
  end

  def highlight(error, frames)
    return unless defined?(ErrorHighlight::CoreExt) && ErrorHighlight::CoreExt === error && frames[0]

    spot = spot(error)
    return if spot.nil? || spot[:first_lineno] != spot[:last_lineno]

    frames[0][:source_line] = spot[:snippet].strip
    frames[0][:column] = spot[:first_column] + 1
  end

  def hints(error)
    found = error.respond_to?(:corrections) ? corrections(error) : []
    text = found.empty? ? "" : DidYouMean.formatter.message_for(found).delete_prefix("\n")
    text.empty? ? {} : { notes: [text] }
  end

  # A KeyError that names no key has none, and says so by raising.
  def corrections(error)
    error.corrections
  rescue ArgumentError
    []
  end

  def node(error)
    kept = frames(error)
    highlight(error, kept)
    { type_name: error.class.name || "", message: original(error), **hints(error), frames: kept }
  end

  def report(error, causes: true)
    nodes = [node(error)]
    while causes && (error = error.cause)
      nodes << { parent: nodes.size - 1, relation: "RELATION_CAUSE", **node(error) }
    end
    File.write(FILE, "#{JSON.generate(nodes)}\n", mode: "a")
  end

  module Printed
    def full_message(**options)
      Truth.report(self)
      super
    end
  end

  module Started
    def new(*arguments, &work)
      super(*arguments) do |*inner|
        work.call(*inner)
      rescue Exception => e
        Truth.report(e)
        raise
      end
    end
  end

  module Formatted
    def call(severity, time, program, message)
      Truth.report(message, causes: false) if message.is_a?(Exception)
      super
    end
  end
end

Exception.prepend(Truth::Printed)
Thread.singleton_class.prepend(Truth::Started)
if ENV["UEP_LOGGER"]
  require "logger"
  Logger::Formatter.prepend(Truth::Formatted)
end
at_exit { Truth.report($!) if $! && !$!.is_a?(SystemExit) } unless ENV["UEP_LOADED"]
