package com.acme.shop

import scala.concurrent.{Await, ExecutionContext, Future}
import scala.concurrent.duration.*

given ExecutionContext = ExecutionContext.fromExecutor(task => task.run())

trait Ledger[A]:
  def close(order: A): Future[Int]

object Ledger:
  given Ledger[String] with
    def close(order: String): Future[Int] = Future(order.toInt)

def checkout[A](order: A)(using ledger: Ledger[A]): Future[Int] =
  for cents <- ledger.close(order) yield cents / 0

@main def run(): Unit = println(Await.result(checkout("seven"), 1.second))
