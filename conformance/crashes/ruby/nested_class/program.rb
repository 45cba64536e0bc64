module Outer
  class Inner
    class Deep
      def self.run
        new.run
      end

      def run
        raise Failed, "inner work failed"
      end

      class Failed < RuntimeError; end
    end
  end
end

Outer::Inner::Deep.run
