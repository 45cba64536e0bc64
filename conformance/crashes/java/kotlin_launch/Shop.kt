package shop

import kotlinx.coroutines.*

class Cart(private val prices: Map<String, Int>) {
    suspend fun total(code: String): Int {
        delay(5)
        return prices[code] ?: throw NoSuchElementException("no price for $code")
    }
}

suspend fun pay(code: String): Int = coroutineScope {
    val cart = Cart(emptyMap())
    try {
        async { cart.total(code) }.await()
    } catch (missing: NoSuchElementException) {
        throw IllegalStateException("cannot pay", missing)
    }
}

inline fun each(items: List<Int>, use: (Int) -> Unit) {
    for (item in items) use(item)
}

fun lambda() {
    each(listOf(1)) { check(it > 1) { "item $it is too small" } }
}

fun main(args: Array<String>) {
    when (args[0]) {
        "coroutine" -> runBlocking { pay("tea") }
        "lambda" -> lambda()
        "launch" -> runBlocking { GlobalScope.launch { throw ArithmeticException("in a launched coroutine") }.join() }
        "require" -> require(args.size > 3) { "need three words" }
    }
}
