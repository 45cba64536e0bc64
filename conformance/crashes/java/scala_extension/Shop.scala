package com.acme.shop

class LedgerClosed(message: String, cause: Throwable) extends RuntimeException(message, cause)

object Shop:
  def charge(cents: Option[Int]): Int = cents.get
  def checkout(orders: List[Option[Int]]): List[Int] =
    orders.map(order =>
      try charge(order)
      catch case error: NoSuchElementException => throw LedgerClosed("order refused\nfor now", error)
    )
  extension (shop: Shop.type) def `open it`(): Unit = checkout(List(Some(1), None))

@main def run(): Unit = Shop.`open it`()
