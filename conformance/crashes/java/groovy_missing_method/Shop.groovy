class Ledger {
    def close(int cents) { cents }
}

def ledger = new Ledger()
ledger.close('seven für 帳簿')
