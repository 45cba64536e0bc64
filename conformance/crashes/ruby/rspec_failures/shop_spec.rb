require_relative "../shop"

RSpec.describe Shop do
  it "charges" do
    Shop.new.charge("seven")
  end

  it "counts" do
    expect(1 + 1).to eq(3)
  end

  it "opens" do
    expect(1).to eq(1)
  end

  context "closed" do
    it "calls nil" do
      nil.total
    end
  end
end
