package com.acme.shop

enum Order:
  case Paid(cents: Int)
  case Open

class Shop(orders: Seq[Order]):
  lazy val total: Int = orders.map { case Order.Paid(cents) => cents }.sum
  class Till:
    def print(): Unit = println(total)

object Shop:
  def apply(orders: Order*): Shop = new Shop(orders)

@main def run(): Unit =
  val shop = Shop(Order.Paid(7), Order.Open)
  new shop.Till().print()
